import { defineConfig } from 'tsup';

export default defineConfig({
  entry: [
    'src/hugging-face/index.ts',
    'src/tensorboard/index.ts',
    'src/tensorboard-http/index.ts',
    'src/table/index.ts',
    'src/wandb/index.ts',
    'src/wandb-api/index.ts',
    'src/folder/index.ts',
    'src/mlflow/index.ts',
    'src/mlflow-files/index.ts',
    'src/trackio/index.ts',
    'src/trackio-files/index.ts',
    'src/rest/index.ts',
    'src/supabase/index.ts',
    'src/files/node.ts',
    'src/files/browser.ts',
    'src/files/http.ts',
    'src/files/manifestCommand.ts',
    'src/files/memory.ts',
    'src/testing/index.ts',
  ],
  format: 'esm',
  target: 'es2022',
  clean: true,
  // TypeScript 6 rejects the `baseUrl` that tsup passes to it.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
