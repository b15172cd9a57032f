import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricKind } from './metricKind';

const lower = `
  loss eval_loss val/loss test-loss train_loss_epoch train/box_loss eval_g0_loss loss@5 perplexity ppl
  word_perplexity eval_ppl log_perplexity nll val_nll error top1_error err error_rate wer eval_cer ter
  mae mse val_rmse mape mean_squared_error mean_absolute_error fid fid50k lpips brier_score
  negative_log_likelihood neg_log_likelihood bpb bits_per_byte bpc bits_per_character
`;
const higher = `
  accuracy eval_accuracy Eval-Accuracy acc val_acc acc1 acc5 acc_norm mean_token_accuracy
  rewards/accuracies top1 top5 acc_top1 top_5_accuracy balanced_accuracy f1 eval_f1 f1_macro macro_f1
  f1-score negative_f1 precision precision_weighted recall recall@5 average_precision auc roc_auc auroc
  auprc pr_auc bleu eval_bleu bleu_score sacrebleu chrf rouge1 rouge2 rougeL rougeLsum rouge-l meteor
  bertscore exact_match eval/em map mAP map50 metrics/mAP50-95(B) metrics/mAP50(M) map@0.5 map_50 iou
  mIoU dice dice_score jaccard psnr ssim r2 r2_score reward eval/reward episode_return ep_rew_mean
  mean_reward win_rate success_rate mcc matthews_correlation kappa cohen_kappa pearson pearsonr
  spearman_correlation ndcg ndcg@10 mrr mrr@10 hits@10 hits@k hits_at_1 pass@1 pass@k elbo
  log_likelihood loglikelihood neg_mean_squared_error neg_root_mean_squared_error
`;
const unknown = `
  loss_scale loss_weight accuracy_steps reward_std bleu_threshold frac_reward_zero_std neg_loss
  negative_mse rewards/chosen rewards/rejected logps/chosen logp kl entropy learning_rate grad_norm epoch
  global_step score eval_score mean my_score pass hits rate num_errors eval_samples eval_runtime
  constructor __proto__ toString hasOwnProperty
`;

const names = (list: string) => list.trim().split(/\s+/);

describe('metricKind', () => {
  it.each(names(lower))('says that a lower %s is better', (name) => {
    expect(metricKind(name).direction).toBe('min');
  });

  it.each(names(higher))('says that a higher %s is better', (name) => {
    expect(metricKind(name).direction).toBe('max');
  });

  it.each([...names(unknown), '', '__', '@', '()'])('does not guess about "%s"', (name) => {
    expect(metricKind(name).direction).toBeUndefined();
  });

  it('knows the scales on which a percentage means nothing', () => {
    const onInterval = ['eval/reward', 'return', 'val_elbo', 'log_likelihood', 'psnr', 'logps'];
    expect(onInterval.map((name) => metricKind(name).scale)).toEqual(
      onInterval.map(() => 'interval'),
    );
    expect(metricKind('f1').scale).toBeUndefined();
  });

  it('knows units, and what sources write both as a share and in percent', () => {
    expect(['bpb', 'bpc', 'val/psnr', 'loss'].map((name) => metricKind(name).unit)).toEqual([
      'bits/byte',
      'bits/character',
      'dB',
      undefined,
    ]);
    const shares = ['accuracy', 'f1', 'bleu', 'win_rate', 'sacrebleu', 'wer', 'r2', 'reward'];
    expect(shares.filter((name) => metricKind(name).isShare)).toEqual(shares.slice(0, 4));
  });

  it('does not mind what a metric was measured on, nor how its name is separated', () => {
    const known = fc.constantFrom(...names(lower), ...names(higher));
    const prefix = fc.constantFrom('eval', 'val', 'test', 'predict', 'valid/imdb', 'squad');
    fc.assert(
      fc.property(
        known,
        prefix,
        fc.constantFrom('_', '/', '.', '-', ' '),
        (name, on, separator) => {
          expect(metricKind(on + separator + name.replaceAll('_', separator))).toEqual(
            metricKind(name),
          );
        },
      ),
    );
  });

  it('takes a name of any length in its stride', () => {
    expect(metricKind(`${'a_'.repeat(100_000)}loss`).direction).toBe('min');
  });
});
