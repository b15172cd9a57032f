export { chartPng } from '../internal/chart-picture/chartPng';
export { chartSvg } from '../internal/chart-picture/chartSvg';
