import ora from 'ora';

/**
 * Runs work that takes over a second with a line of progress on stderr.
 *
 * @param work says what it is at, and returns the closing line
 */
export async function withProgress(
  title: string,
  work: (say: (status: string) => void) => Promise<string>,
): Promise<void> {
  const spinner = ora({ text: title, stream: process.stderr }).start();
  try {
    spinner.succeed(
      await work((status) => {
        spinner.text = `${title}：${status}`;
      }),
    );
  } catch (error) {
    spinner.fail(`${title}未完成`);
    throw error;
  }
}
