"""What W&B's own client asks of a server: lists runs, reads a history, tags a run and deletes it."""

import wandb

api = wandb.Api(timeout=20)
(run,) = api.runs("team/bytes", lazy=False)
print(run.id, run.name, run.state, run.config, run.summary["loss"], run.tags)
print(run.history(keys=["loss"], pandas=False), run.lastHistoryStep)
run.tags = [*run.tags, "seen"]
run.update()
print(api.run("team/bytes/abc").tags)
run.delete()
