package learningflow.core;

/**
 * Which rows make an update.
 *
 * @param size rows a batch; {@link #ALL} for all rows at once
 * @param shuffle whether each epoch has a new order, drawn from the seed
 */
public record Batching(int size, boolean shuffle, long seed) {
    public static final int ALL = Integer.MAX_VALUE;

    public Batching {
        if (!(size >= 1)) {
            throw new IllegalArgumentException("batch size must be at least 1, was " + size);
        }
    }
}
