/** A recorded case of SCC admission. */
export interface Vector {
  name: string;
  sccs?: unknown[];
  expect: Record<string, unknown>;
}
export function sccDifferences(vector: Vector, answer: unknown): string[];
