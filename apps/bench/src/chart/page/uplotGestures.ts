import type uPlot from 'uplot';

/**
 * Ctrl+wheel zooms around the pointer and Shift+drag pans, as uPlot's own demo of wheel zoom adds
 * them: of these it brings only the zoom by dragging, and the reset by a double click.
 */
export function uplotGestures(): uPlot.Plugin {
  return {
    hooks: {
      ready(plot) {
        const { over } = plot;
        over.addEventListener(
          'wheel',
          (event) => {
            if (!event.ctrlKey) return;
            event.preventDefault();
            const at = plot.posToVal(event.offsetX, 'x');
            const factor = Math.exp(event.deltaY / 100);
            const { min, max } = rangeOf(plot);
            setRange(plot, [at - (at - min) * factor, at + (max - at) * factor]);
          },
          { passive: false },
        );
        // Before uPlot's own listener, which would start to zoom by dragging.
        over.parentElement?.addEventListener(
          'mousedown',
          (event) => {
            if (event.shiftKey && event.button === 0) startPan(plot, event);
          },
          { capture: true },
        );
      },
    },
  };
}

function startPan(plot: uPlot, start: MouseEvent): void {
  start.stopPropagation();
  start.preventDefault();
  const { min, max } = rangeOf(plot);
  const perPixel = (max - min) / plot.over.clientWidth;
  const pan = (event: MouseEvent) => {
    const by = (start.clientX - event.clientX) * perPixel;
    setRange(plot, [min + by, max + by]);
  };
  document.addEventListener('mousemove', pan);
  document.addEventListener('mouseup', () => document.removeEventListener('mousemove', pan), {
    once: true,
  });
}

/** Keeps its width where it would leave the data, and never shows more than all of it. */
function setRange(plot: uPlot, [from, to]: readonly [number, number]): void {
  const steps = plot.data[0];
  const first = steps[0] ?? 0;
  const last = steps[steps.length - 1] ?? 1;
  const width = Math.min(to - from, last - first);
  const min = Math.min(Math.max(from, first), last - width);
  plot.setScale('x', { min, max: min + width });
}

function rangeOf(plot: uPlot): { readonly min: number; readonly max: number } {
  const { min = 0, max = 1 } = plot.scales.x ?? {};
  return { min, max };
}
