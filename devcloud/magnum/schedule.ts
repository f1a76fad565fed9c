/** What is to happen later, by what it happens to. */
export class Schedule<Subject extends object> {
  private readonly timers = new Map<Subject, Set<NodeJS.Timeout>>();
  private isClosed = false;

  public after(milliseconds: number, subject: Subject, action: () => void): void {
    if (this.isClosed) {
      return;
    }
    const own = this.timers.get(subject) ?? new Set();
    this.timers.set(subject, own);
    const timer = setTimeout(() => {
      own.delete(timer);
      action();
    }, milliseconds);
    own.add(timer);
  }

  /** Nothing that was planned for it happens any more. */
  public forget(subject: Subject): void {
    this.timers.get(subject)?.forEach((timer) => {
      clearTimeout(timer);
    });
    this.timers.delete(subject);
  }

  /** Nothing happens any more, also nothing that is planned from now on. */
  public close(): void {
    this.isClosed = true;
    for (const subject of [...this.timers.keys()]) {
      this.forget(subject);
    }
  }
}
