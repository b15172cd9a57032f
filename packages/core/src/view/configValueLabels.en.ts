/** A config value that is not there. */
export const configValueLabelsEn = { notSet: 'not set', notRecorded: 'not recorded' };
