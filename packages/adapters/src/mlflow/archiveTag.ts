/** MLflow has no archive: a run is archived that carries this tag, whatever its value but `false`. */
export const archiveTag = 'runcompare.archived';
