import Papa from 'papaparse';
import { score } from '../../lib/format';

/** Its heading in the page's language, and what stands in it of one row. */
export type Column<T> = [head: () => string, cell: (row: T) => string | number | undefined];

/**
 * Rows as a spreadsheet opens them in the page's language: with a byte order mark, with semicolons where a comma is the decimal mark,
 * and with nothing in a cell that would be computed (a name may begin with `=`).
 */
export function asCsv<T>(columns: Column<T>[], rows: T[]): string {
  const cells = [columns.map(([head]) => head()), ...rows.map((row) => columns.map(([, cell]) => cell(row) ?? ''))];
  return '\ufeff' + Papa.unparse(cells, { delimiter: score(0.5).includes(',') ? ';' : ',', escapeFormulae: true });
}
