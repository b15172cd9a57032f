import type { ConfigDiffRowText } from '@runcompare/core';
import { memo, type ReactElement } from 'react';

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
        <code className="rc-id">{row.key}</code>
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
