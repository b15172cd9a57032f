import { messagesEn } from '../advice/messages.en';
import { badgeLabelsEn } from './badgeLabels.en';
import { basicLabelsEn } from './basicLabels.en';
import { bulkActionLabelsEn } from './bulkActionLabels.en';
import { cellMenuLabelsEn } from './cellMenuLabels.en';
import { checkpointListLabelsEn } from './checkpointListLabels.en';
import { checkpointQualityLabelsEn } from './checkpointQualityLabels.en';
import { companionLabelsEn } from './companionLabels.en';
import { compareLabelsEn } from './compareLabels.en';
import { configDiffLabelsEn } from './configDiffLabels.en';
import { configScatterLabelsEn } from './configScatterLabels.en';
import { configValueLabelsEn } from './configValueLabels.en';
import { exportLabelsEn } from './exportLabels.en';
import { gapLabelsEn } from './gapLabels.en';
import { linkLabelsEn } from './linkLabels.en';
import { listLabelsEn } from './listLabels.en';
import { lossChartLabelsEn } from './lossChartLabels.en';
import { metricChartsLabelsEn } from './metricChartsLabels.en';
import { metricsExplainLabelsEn } from './metricsExplainLabels.en';
import { metricsTableLabelsEn } from './metricsTableLabels.en';
import { parallelLabelsEn } from './parallelLabels.en';
import { recommendationActionLabelsEn } from './recommendationActionLabels.en';
import { recommendationLabelsEn } from './recommendationLabels.en';
import { reportLabelsEn } from './reportLabels.en';
import { rowMenuLabelsEn } from './rowMenuLabels.en';
import { runToolsLabelsEn } from './runToolsLabels.en';
import { savedLabelsEn } from './savedLabels.en';
import { tableLabelsEn } from './tableLabels.en';
import { tradeOffLabelsEn } from './tradeOffLabels.en';
import { trainingSpeedLabelsEn } from './trainingSpeedLabels.en';
import { trendLabelsEn } from './trendLabels.en';
import { uiLabelsEn } from './uiLabels.en';
import { verdictDetailLabelsEn } from './verdictDetailLabels.en';
import { verdictLabelsEn } from './verdictLabels.en';

/**
 * Every visible or spoken string, in English, to translate from. `{...}` in a template is filled by a
 * view. What only shows English has no need of it: each view brings its own parts.
 */
export const labelsEn = {
  ...basicLabelsEn,
  advice: messagesEn,
  badge: badgeLabelsEn,
  list: listLabelsEn,
  rowMenu: rowMenuLabelsEn,
  runTools: runToolsLabelsEn,
  table: tableLabelsEn,
  gap: gapLabelsEn,
  recommendation: recommendationLabelsEn,
  verdict: verdictLabelsEn,
  report: reportLabelsEn,
  bulkActions: bulkActionLabelsEn,
  chart: lossChartLabelsEn,
  compare: compareLabelsEn,
  metricCharts: metricChartsLabelsEn,
  link: linkLabelsEn,
  trend: trendLabelsEn,
  checkpointList: checkpointListLabelsEn,
  saved: savedLabelsEn,
  export: exportLabelsEn,
  metricsTable: metricsTableLabelsEn,
  cellMenu: cellMenuLabelsEn,
  metricsExplain: metricsExplainLabelsEn,
  configDiff: configDiffLabelsEn,
  recommendationActions: recommendationActionLabelsEn,
  verdictDetail: verdictDetailLabelsEn,
  config: configValueLabelsEn,
  companion: companionLabelsEn,
  trainingSpeed: trainingSpeedLabelsEn,
  checkpointQuality: checkpointQualityLabelsEn,
  configScatter: configScatterLabelsEn,
  parallel: parallelLabelsEn,
  tradeOff: tradeOffLabelsEn,
  ui: uiLabelsEn,
};

/** A translation is another object of this type. */
export type Labels = typeof labelsEn;
