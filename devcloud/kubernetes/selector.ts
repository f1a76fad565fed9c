/** Whether labels fulfil a selector of kubectl's `-l`: `a=b`, `a!=b`, `a`, `!a`, joined by commas. */
export function matchesLabels(labels: Readonly<Record<string, string>>, selector: string): boolean {
  return terms(selector).every((term) => {
    const [, key = '', operator = '', value = ''] = /^([^=!]+?)\s*(==|!=|=)\s*(.*)$/.exec(term) ?? [];
    if (operator !== '') {
      return (labels[key] === value) !== (operator === '!=');
    }
    return term.startsWith('!') ? !(term.slice(1).trim() in labels) : term in labels;
  });
}

/** Of fields only the name is known here. */
export function matchesName(name: string, selector: string): boolean {
  return terms(selector).every((term) => {
    const [, value] = /^metadata\.name==?(.*)$/.exec(term) ?? [];
    return value === undefined || value === name;
  });
}

function terms(selector: string): readonly string[] {
  return selector
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');
}
