import { toBoolean } from '../labels/value';

/** The boolean that the drivers read in a label; undefined where there is none, or what is none to them. */
export function flagOf(label: string | undefined): boolean | undefined {
  return label === undefined ? undefined : toBoolean(label);
}
