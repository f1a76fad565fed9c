import type { MagnumPlatform } from '../../magnum/platform';
import type { Risk } from '../../review/risk';

export const FORMATS = ['text', 'markdown', 'json', 'sarif'] as const;

export interface ReviewCommandOptions {
  readonly stackDir?: string;
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly failOn: Risk;
  readonly platform?: MagnumPlatform;
}
