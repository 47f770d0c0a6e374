/**
 * Versions of a clinic only grow. What is older than something already told comes from an instance that is behind, and is
 * dropped; several events of one version belong together, and pass.
 */
export class Ordering {
  private greatest = Number.NEGATIVE_INFINITY;
  private behind = false;

  /** Whether the present server is known to be behind: then its word is not the last one. */
  get isBehind(): boolean {
    return this.behind;
  }

  /** The version of what was told last; null before. */
  get newest(): number | null {
    return Number.isFinite(this.greatest) ? this.greatest : null;
  }

  passes(version: number): boolean {
    this.behind = version < this.greatest;
    this.greatest = Math.max(this.greatest, version);
    return !this.behind;
  }

  /** Another server may know more; what was told stays told. */
  anotherServer(): void {
    this.behind = false;
  }
}
