declare module 'vader-sentiment' {
  /** How much of a text is negative, neutral and positive (three decimals, together about 1), and -1 to 1 over all. */
  export interface PolarityScores {
    readonly neg: number;
    readonly neu: number;
    readonly pos: number;
    readonly compound: number;
  }

  const vader: {
    readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): PolarityScores };
  };
  export default vader;
}
