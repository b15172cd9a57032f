import type { ReactElement } from 'react';

/** What an `Icon` draws on 16 by 16 px: the path of its lines, or more where a path is not enough. */
export type IconDrawing = string | ReactElement;

export const trophyIcon =
  'M5 2.5h6v4a3 3 0 0 1-6 0zM5 3.5H2.8v1A2.2 2.2 0 0 0 5 6.7M11 3.5h2.2v1A2.2 2.2 0 0 1 11 6.7M8 9.5v2.5M5.5 13.5h5';
export const warnIcon = 'M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.3v.1';
export const infoIcon = 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 7.3v3.4M8 5.2v.1';
export const checkIcon = 'm3.5 8.3 3 3 6-6.6';
export const closeIcon = 'm4 4 8 8M12 4l-8 8';
export const downIcon = 'm4.5 6.5 3.5 3.5 3.5-3.5';
export const rightIcon = 'M6.5 4.5 10 8l-3.5 3.5';
export const searchIcon = 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4m3.2 7.4 3.3 3.3';
export const lockIcon =
  'M4.7 7h6.6a1.2 1.2 0 0 1 1.2 1.2v4.1a1.2 1.2 0 0 1-1.2 1.2H4.7a1.2 1.2 0 0 1-1.2-1.2V8.2A1.2 1.2 0 0 1 4.7 7M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7';
export const archiveIcon = 'M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 8.8h3';
export const failIcon =
  'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2m-2.1 3.7 4.2 4.2m0-4.2-4.2 4.2';
export const divergedIcon = 'M2.5 12.5c3 0 4.5-1 6-3.8S11 4 13.5 3M10.3 2.5l3.2.5-.5 3.2';
export const noneIcon = 'M4 8h8';
export const downloadIcon = 'M8 2.5v7.5m-3-3 3 3 3-3M3 13.5h10';
export const rowsIcon = 'M2.5 3h11v10h-11zM2.5 6.3h11M6.5 6.3V13';
export const resetIcon = 'M2.5 3.5v9M13.5 3.5v9M6.5 5.5 4.5 8l2 2.5M9.5 5.5l2 2.5-2 2.5M4.5 8h7';
export const deployIcon = 'M8 13.5V6m-3 3 3-3 3 3M3 2.5h10';
export const moreIcon = 'M3.5 8h.1M8 8h.1M12.5 8h.1';
export const linkIcon =
  'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8';
export const copyIcon = 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3';
export const fileIcon = 'M4 2.5h5l3 3v8H4zM9 2.5v3h3';
export const saveIcon = 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z';
export const improvingIcon = 'M2.5 12.5H6v-4h4v-4h3.5';
export const flatteningIcon = 'M2.5 12.5h2.8V7h3.4V5.2h4.8';

const ring = <circle cx={8} cy={8} r={5.8} />;
export const runningIcon = (
  <>
    <circle cx={8} cy={8} r={5.8} strokeDasharray="3 2.2" />
    <path d="M6.8 5.8 10.2 8l-3.4 2.2z" />
  </>
);
export const clearIcon = (
  <>
    <circle cx={8} cy={8} r={6.5} fill="currentColor" stroke="none" />
    <path d="m5.2 8.2 2 2 3.7-4.2" stroke="var(--rc-surface)" />
  </>
);
export const likelyIcon = (
  <>
    {ring}
    <path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor" stroke="none" />
  </>
);
export const tieIcon = (
  <>
    {ring}
    <path d="M5.7 6.8h4.6M5.7 9.3h4.6" />
  </>
);
export const insufficientIcon = (
  <>
    <circle cx={8} cy={8} r={5.8} strokeDasharray="2 2" />
    <path d="M6.6 6.5a1.5 1.5 0 1 1 2 1.5c-.4.2-.6.5-.6.9M8 10.9v.1" />
  </>
);
export const notComparableIcon = (
  <>
    <circle cx={8} cy={8} r={5.8} strokeDasharray="2 2" />
    <path d="M5.7 6.8h4.6M5.7 9.3h4.6M10 4.8 6 11.2" />
  </>
);
