/** Knows which writes ran beside others: in which order a server took those nobody can say. */
export interface Writing {
  run<T>(write: () => Promise<T>): Promise<{ readonly result: T; readonly wasAlone: boolean }>;
}

export function createWriting(): Writing {
  let [begun, running] = [0, 0];
  return {
    run: async (write) => {
      begun += 1;
      running += 1;
      const [number, startsAlone] = [begun, running === 1];
      try {
        const result = await write();
        return { result, wasAlone: startsAlone && number === begun };
      } finally {
        running -= 1;
      }
    },
  };
}
