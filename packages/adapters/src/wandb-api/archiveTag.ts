/** W&B has no archive in its API: a run is archived that carries this tag. */
export const archiveTag = 'runcompare.archived';
