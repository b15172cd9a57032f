"""What real loggers write, for the tests: a run of W&B's client, DVCLive and Keras' CSVLogger each."""

import os
import sys

folder, logger = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)
nan, inf = float("nan"), float("inf")
losses = [2.5, 2.0, nan, 1.5]


def log_wandb():
    import wandb

    settings = wandb.Settings(
        mode="offline",
        console="off",
        disable_git=True,
        disable_code=True,
        x_disable_stats=True,
        x_disable_meta=True,
        x_disable_machine_info=True,
        host="host",
        username="somebody",
        email="",
        silent=True,
        run_id="recorded",
    )
    config = {"lr": 1e-3, "model_name": "gpt2", "hub_token": "hf_secret", "optim": {"name": "adamw", "betas": [0.9, 0.95]}}
    run = wandb.init(project="bytes", name="lr1e-3", tags=["baseline"], config=config, settings=settings)
    for i, loss in enumerate(losses):
        step = 10 * (i + 1)
        run.log({"train/loss": loss, "train/epoch": (i + 1) / 4, "train/global_step": step})
        run.log({"eval/loss": inf if i == 0 else loss + 0.5, "eval": {"accuracy": i / 4}, "train/global_step": step})
    run.finish(exit_code=0)


def log_dvclive():
    from dvclive import Live

    with Live("dvclive", save_dvc_exp=False, report=None, dvcyaml=None) as live:
        live.log_params({"lr": 0.001, "model_name": "gpt2"})
        for i, loss in enumerate(losses):
            live.log_metric("train/loss", loss)
            live.log_metric("eval/loss", loss + 0.5)
            live.log_metric("accuracy", i / 4)
            live.next_step()


def log_keras():
    os.environ["KERAS_BACKEND"] = "jax"
    import keras
    import numpy as np

    keras.utils.set_random_seed(0)
    x = np.linspace(0, 1, 32).reshape(-1, 1)
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=["mae"])
    logger = keras.callbacks.CSVLogger("training.csv")
    # Evaluated after every second epoch: the others have nothing to write.
    model.fit(x, 2 * x, epochs=4, validation_data=(x, 2 * x), validation_freq=2, callbacks=[logger], verbose=0)


{"wandb": log_wandb, "dvclive": log_dvclive, "keras": log_keras}[logger]()
