package parley.hiring;

/** A job's interview slots: free + reserved + consumed = bought. */
public record SlotCount(int free, int reserved, int consumed, int bought) {}
