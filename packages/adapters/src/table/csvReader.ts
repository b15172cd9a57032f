import papa from 'papaparse';

/** Who is told what a table says, row by row. */
export interface CsvSink {
  /** Once, before all rows: the names of the columns, trimmed. */
  header(columns: readonly string[]): void;
  /** A row with as many cells as the header. */
  row(cells: readonly string[]): void;
}

/** Takes a text in pieces that are cut anywhere, and says at its end what is wrong with it. */
export interface TextReader {
  push(text: string): void;
  end(): readonly string[];
}

/**
 * Reads CSV or TSV with a header, whatever its separator and line ends, which are found in its first
 * rows. A row with other columns than the header, such as one that is still being written, is left
 * out and counted.
 */
export function createCsvReader(sink: CsvSink): TextReader {
  let parser: papa.Parser | undefined;
  let waiting: string[] = [];
  let length = 0;
  let needed = headLength;
  let columns = -1;
  let rows = 0;
  let ragged = 0;

  return {
    push(text) {
      waiting.push(text);
      length += text.length;
      if (length >= needed) read(false);
    },
    end() {
      read(true);
      return [
        ...(rows === 0 && ragged === 0 ? ['The file has no rows.'] : []),
        ...(ragged > 0
          ? [`${ragged} rows have other columns than the header and were left out.`]
          : []),
      ];
    },
  };

  function read(isEnd: boolean): void {
    let text = waiting.join('');
    if (!parser) {
      text = text.replace(/^\uFEFF/, '');
      parser = createParser(text);
    }
    if (text === '') return;
    const { data, meta } = parser.parse(text, 0, !isEnd) as papa.ParseResult<string[]>;
    for (const cells of data) add(cells);
    const rest = isEnd ? '' : text.slice(meta.cursor);
    waiting = [rest];
    length = rest.length;
    // A quote that nothing closes makes one row of all that follows: looking for its end at every
    // piece would be quadratic.
    needed = data.length > 0 ? 0 : 2 * length;
  }

  function add(cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (columns < 0) {
      columns = cells.length;
      sink.header(cells.map((name) => name.trim()));
    } else if (cells.length === columns) {
      rows++;
      sink.row(cells);
    } else ragged++;
  }
}

/** As much as is looked at to find separator and line ends, however the text is cut. */
const headLength = 64 * 1024;

function createParser(text: string): papa.Parser {
  const { meta } = papa.parse<string[]>(text.slice(0, headLength), {
    preview: 10,
    skipEmptyLines: 'greedy',
  });
  return new papa.Parser({ delimiter: meta.delimiter, newline: meta.linebreak as '\n' });
}
