import type { ConfigDiffRowText } from '@runcompare/core';
import { Fragment, memo, type ReactElement } from 'react';

/** One key; a row renders again only when what it says changed. */
export const ConfigDiffRow = memo(function ConfigDiffRow({
  row,
  hasChange,
}: {
  readonly row: ConfigDiffRowText;
  readonly hasChange: boolean;
}): ReactElement {
  return (
    <tr data-key={row.key} data-differs={row.differs}>
      <th scope="row">
        {row.shortKey === undefined ? (
          <code className="rc-id">
            {partsOf(row.key).map((part, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a key never reorder
              <Fragment key={i}>
                {part}
                <wbr />
              </Fragment>
            ))}
          </code>
        ) : (
          <details>
            <summary>
              <code className="rc-id">{row.shortKey}</code>
            </summary>
            <code className="rc-id">{row.key}</code>
          </details>
        )}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.runId} data-state={cell.state} data-changed={cell.isChanged || undefined}>
          {cell.short === undefined ? (
            cell.text
          ) : (
            <details>
              <summary>{cell.short}</summary>
              {cell.text}
            </details>
          )}
        </td>
      ))}
      {hasChange && <td className="rc-change-column">{row.change}</td>}
    </tr>
  );
});

/** A key breaks behind its separators before it breaks anywhere. */
function partsOf(key: string): readonly string[] {
  return key.split(/(?<=[._/-])/);
}
