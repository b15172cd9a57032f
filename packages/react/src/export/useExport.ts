'use client';

import {
  type Comparison,
  type EncodedUrlState,
  type ExportFormat,
  exportFile,
  exportLabelsEn,
  type Labels,
  type MarkdownOptions,
} from '@runcompare/core';
import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../internal/saveFile';

/** A link to what is on screen, and what did not fit into it. */
export interface ExportLink {
  readonly href: string;
  readonly leftOut: EncodedUrlState['leftOut'];
}

export interface UseExportOptions extends MarkdownOptions {
  readonly comparison: Comparison;
  /** Asked when the link is copied, in the browser alone; as `useShareLink` makes it. */
  readonly makeLink?: (() => ExportLink | undefined) | undefined;
  /** Told what happened, in words. */
  readonly say: (text: string) => void;
}

export interface ExportState {
  /** What was copied in the last two seconds. */
  readonly copied?: 'markdown' | 'link' | undefined;
  /** What the browser refused to copy, to be copied by hand. */
  readonly refused?: string | undefined;
  /** Why nothing was saved or copied. */
  readonly failure?: string | undefined;
  /** What a link made now leaves out, in words; empty where it says everything. */
  readonly leftOut: () => string;
  /** Each of these is `true` where it worked. */
  readonly copyMarkdown: () => Promise<boolean>;
  readonly copyLink: () => Promise<boolean>;
  readonly save: (format: ExportFormat) => boolean;
  /** Forgets what was refused and what failed. */
  readonly dismiss: () => void;
}

const copiedMs = 2_000;

/** Copies and saves a comparison; says so, and says what the browser would not do. */
export function useExport({
  comparison,
  makeLink,
  say,
  labels,
  ...report
}: UseExportOptions): ExportState {
  const [copied, setCopied] = useState<ExportState['copied']>();
  const [refused, setRefused] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const words = labels?.export ?? exportLabelsEn;

  const fileOf = (format: ExportFormat) => {
    setFailure(undefined);
    try {
      return exportFile(comparison, { ...report, labels, format });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const text = words.notSaved.replace('{reason}', () => reason);
      setFailure(text);
      say(text);
      return undefined;
    }
  };

  const copy = async (kind: 'markdown' | 'link', text: string, copiedText: string) => {
    try {
      // Not there at all on a page that is not secure: then this throws as well.
      await navigator.clipboard.writeText(text);
    } catch {
      setRefused(text);
      say(words.refused);
      return false;
    }
    setCopied(kind);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(undefined), copiedMs);
    say(copiedText);
    return true;
  };

  return {
    copied,
    refused,
    failure,
    leftOut: () => leftOutText(makeLink?.(), words),
    copyMarkdown: async () => {
      const file = fileOf('markdown');
      return file !== undefined && copy('markdown', file.text, words.copiedMarkdown);
    },
    copyLink: async () => {
      const link = makeLink?.();
      if (!link) return false;
      const copiedText = [words.copiedLink, leftOutText(link, words)].filter(Boolean).join(' ');
      return copy('link', link.href, copiedText);
    },
    save: (format) => {
      const file = fileOf(format);
      if (!file) return false;
      saveFile(new Blob([file.text], { type: file.mediaType }), file.name);
      say(words.saved.replace('{name}', () => file.name));
      return true;
    },
    dismiss: () => {
      setRefused(undefined);
      setFailure(undefined);
    },
  };
}

function leftOutText(link: ExportLink | undefined, words: Labels['export']): string {
  if (!link || link.leftOut.length === 0) return '';
  const parts = link.leftOut.map((part) => words.linkPart[part]).join(', ');
  return words.leftOut.replace('{parts}', () => parts);
}
