'use client';

// All of XYChart that is used. The build bundles this file, so that hosts get no more of it either:
// its ES modules do not say that they are free of side effects, so bundlers keep every one of them,
// animations and all.
export { Axis, DataContext, Grid, XYChart } from '@visx/xychart';
