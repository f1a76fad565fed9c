import type { CheckReport } from '../../constructs/private/check-report';
import { untilInterrupted } from '../demo/interruption';
import type { ExitCode, Io } from '../io';
import type { AppCommand } from './app-command';
import { appCommand } from './app-command';
import { CannotCheck } from './cannot-check';
import type { CheckOptions } from './options';
import { placesFrom } from './places';
import { printReport } from './print';
import { runApp } from './run-app';
import { toSarif } from './sarif';

/** Synthesizes the app and prints what was found. */
export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  const interruption = untilInterrupted();
  try {
    const app = await appCommand(options.app, io.cwd);
    const report = await runApp(app, { ...options, io, signal: interruption.signal });
    print(report, app, options, io);
    return endOf(report, options);
  } catch (error) {
    if (!(error instanceof CannotCheck)) {
      throw error;
    }
    io.err(interruption.signal.aborted ? 'stopped; nothing was left behind' : error.message);
    return 2;
  } finally {
    interruption.end();
  }
}

function print(report: CheckReport, app: AppCommand, options: CheckOptions, io: Io): void {
  const places = placesFrom(io.cwd, app.file);
  if (options.sarif === true) {
    io.out(JSON.stringify(toSarif(report, places), undefined, 2));
  } else if (options.json === true) {
    io.out(JSON.stringify(toJson(report, places, endOf(report, options) === 0), undefined, 2));
  } else {
    printReport(report, io);
  }
}

function toJson(report: CheckReport, places: ReturnType<typeof placesFrom>, ok: boolean): object {
  const relative = <T extends CheckReport['findings'][number] | CheckReport['notJudged'][number]>(one: T) => ({
    ...one,
    site: one.site && places(one.site),
  });
  return {
    findings: report.findings.map(relative),
    acknowledged: report.acknowledged.map(relative),
    notJudged: report.notJudged.map(relative),
    ok,
  };
}

function endOf({ findings }: CheckReport, { failOn }: CheckOptions): ExitCode {
  return findings.some(({ severity }) => severity === 'error' || failOn === 'warning') ? 1 : 0;
}
