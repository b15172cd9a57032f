import type { Chart } from './chart';

/** Draws nothing: what the page itself takes, which is subtracted from every other chart. */
export const blankChart: Chart = {
  name: 'blank',
  prepare: () => (container) => {
    const box = container.appendChild(document.createElement('div'));
    box.style.height = '400px';
    return {
      plot: () => box,
      zoom: () => {},
      append: () => {},
      unmount: () => box.remove(),
    };
  },
};
