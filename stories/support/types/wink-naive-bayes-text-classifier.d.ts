declare module 'wink-naive-bayes-text-classifier' {
  /** The part of the classifier that the stories use. */
  export interface NaiveBayesTextClassifier {
    defineConfig(config: { considerOnlyPresence?: boolean; smoothingFactor?: number }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => readonly string[])[]): number;
    learn(text: string, label: string): boolean;
    consolidate(): boolean;
    /** Log2 odds by label, best first; `[['unknown', 0]]` where no word of the text was learned. */
    computeOdds(text: string): [label: string, log2Odds: number][];
  }

  export default function naiveBayes(): NaiveBayesTextClassifier;
}
