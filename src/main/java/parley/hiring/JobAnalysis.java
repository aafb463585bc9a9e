package parley.hiring;

import parley.matching.JobReview;

/** What is read from a job's text, and what could be said better in it. */
public record JobAnalysis(Analysis analysis, JobReview review) {}
