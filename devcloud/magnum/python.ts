/** Magnum's messages quote what they were given as Python prints it. */
export function pythonStr(value: unknown): string {
  return typeof value === 'string' ? value : pythonRepr(value);
}

export function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) {
    return 'None';
  }
  if (typeof value === 'boolean') {
    return value ? 'True' : 'False';
  }
  if (typeof value === 'string') {
    return quoted(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(pythonRepr).join(', ')}]`;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, entry]) => `${quoted(key)}: ${pythonRepr(entry)}`);
    return `{${entries.join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** The name that Python has for the type of a JSON value. */
export function pythonType(value: unknown): string {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'int' : 'float';
  }
  if (typeof value === 'object') {
    return value === null ? 'NoneType' : Array.isArray(value) ? 'list' : 'dict';
  }
  return typeof value === 'boolean' ? 'bool' : 'str';
}

function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return escaped.includes("'") && !escaped.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}
