/** What small drawings are made of, in a square of 24. */
export const signs = {
  urgent: ["M12 3 2 21h20Z", "M12 9.5v5M12 17.6v.4"],
  close: ["M6 6l12 12M18 6 6 18"],
  down: ["M12 5v14M6 13l6 6 6-6"],
};
