/** `must be cinder`, or `must be one of flannel, calico`. */
export function mustBeOneOf(values: readonly string[]): string {
  return values.length === 1 ? `must be ${values.join()}` : `must be one of ${values.join(', ')}`;
}

/** `got "text"`, `got 5`, `got none`. */
export function got(value: string | number | boolean | undefined): string {
  return value === undefined ? 'got none' : `got ${JSON.stringify(value)}`;
}
