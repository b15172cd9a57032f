'use client';

import {
  type Comparison,
  type ExportFormat,
  exportLabelsEn,
  type MarkdownOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { Icon } from '../internal/Icon';
import {
  checkIcon,
  copyIcon,
  downIcon,
  failIcon,
  fileIcon,
  type IconDrawing,
  linkIcon,
} from '../internal/icons';
import { Menu, type MenuEntry } from '../internal/Menu';
import { NotLoaded } from '../internal/NotLoaded';
import { partLoader } from '../internal/partLoader';
import { rootClass } from '../internal/rootClass';
import { useAnnouncement } from '../internal/useAnnouncement';
import { useLoadedPart } from '../internal/useLoadedPart';
import { type ExportLink, useExport } from './useExport';

export interface ExportMenuProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    MarkdownOptions {
  readonly comparison: Comparison;
  /**
   * A link to what is on screen, with what did not fit, such as `makeLink` of `useShareLink`; asked in
   * the browser alone. Links are not offered when it is left out.
   */
  readonly makeLink?: (() => ExportLink | undefined) | undefined;
}

const copyByHand = partLoader(async () => (await import('./CopyByHand')).CopyByHand);

/**
 * Takes a comparison away: as Markdown through the clipboard, as a report, a spreadsheet or data in a
 * file, or as a link. What is copied is said, and what the browser refuses to copy is shown to be
 * copied by hand. Works on plain data alone: no provider, no fetching.
 */
export const ExportMenu = forwardRef<HTMLDivElement, ExportMenuProps>(function ExportMenu(
  { comparison, makeLink, columnOrder, locale, labels, className, ...rest },
  ref,
) {
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement, []);
  const [isOpen, setOpen] = useState(false);
  const [said, say] = useAnnouncement();
  const taken = useExport({ comparison, makeLink, columnOrder, locale, labels, say });
  const words = labels?.export ?? exportLabelsEn;
  const byHand = useLoadedPart(copyByHand, {
    isNeeded: taken.refused !== undefined,
    onFailure: taken.dismiss,
  });
  const { part: CopyByHand, hasFailed, onDismiss } = byHand;

  const copy = (kind: 'markdown' | 'link', label: string, act: () => Promise<boolean>) =>
    ({
      key: kind,
      label: taken.copied === kind ? words.copied : label,
      icon: taken.copied === kind ? checkIcon : kind === 'link' ? linkIcon : copyIcon,
      detail: kind === 'link' && isOpen ? taken.leftOut() : undefined,
      staysOpen: true,
      onSelect: async () => {
        if (!(await act())) setOpen(false);
      },
    }) satisfies MenuEntry;
  const save = (format: ExportFormat, label: string, icon: IconDrawing) =>
    ({
      key: `save ${format}`,
      label,
      icon,
      onSelect: () => void taken.save(format),
    }) satisfies MenuEntry;

  return (
    <div {...rest} ref={root} className={rootClass('export', className)}>
      <Menu
        labels={labels}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className="rc-button" data-part="trigger">
            {words.export}
            <Icon drawing={downIcon} />
          </button>
        }
        groups={[
          [
            copy('markdown', words.copyMarkdown, taken.copyMarkdown),
            save('markdown', words.saveMarkdown, fileIcon),
            save('csv', words.saveCsv, fileIcon),
            save('json', words.saveJson, fileIcon),
          ],
          makeLink ? [copy('link', words.copyLink, taken.copyLink)] : [],
        ]}
      />
      {taken.failure && (
        <p className="rc-export-failure" data-part="failure">
          <Icon drawing={failIcon} />
          {taken.failure}
        </p>
      )}
      <p className="rc-hidden" role="status">
        {said}
      </p>
      {CopyByHand && (
        <CopyByHand near={root} text={taken.refused} onClose={taken.dismiss} labels={labels} />
      )}
      {hasFailed && <NotLoaded near={root} labels={labels} onDismiss={onDismiss} />}
    </div>
  );
});
