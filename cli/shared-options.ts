import { InvalidArgumentError, Option } from 'commander';

import { MagnumPlatform } from '../magnum/platform';

/** `--platform heat@2023.1` */
export function platformOption(description: string): Option {
  return new Option('--platform <driver@version>', description).argParser(toPlatform);
}

function toPlatform(text: string): MagnumPlatform {
  const platform = MagnumPlatform.parse(text);
  if (platform.problem !== undefined) {
    throw new InvalidArgumentError(`It ${platform.problem}.`);
  }
  return platform;
}
