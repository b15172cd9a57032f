// ES modules from CommonJS, as Node does it by itself from 20.19 on.
const { compareRuns, plainText, recommendationView, recommendRun } = require('@runcompare/core');
const { evalLoss, workedExample } = require('@runcompare/core/testing');

const comparison = compareRuns(workedExample(), { objective: evalLoss });
console.log(plainText(recommendationView(comparison, recommendRun(comparison)).headline));
