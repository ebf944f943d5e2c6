package learningflow.core;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which weights no update changes: whole groups, and single ones besides. Equal sets of frozen weights are equal values.
 *
 * @param groups the layers' weights or biases that are frozen as a whole
 * @param singles frozen weights and biases of other groups; those of frozen groups are left out
 */
public record Frozen(Set<Group> groups, Set<WeightId> singles) {
    public static final Frozen NONE = new Frozen(Set.of(), Set.of());

    /** All weights W^k of a layer, or all its biases b^k. */
    public record Group(int layer, boolean biases) {
        static Group of(WeightId id) {
            return new Group(id.layer(), id.isBias());
        }
    }

    public Frozen {
        groups = Set.copyOf(groups);
        Set<Group> whole = groups;
        singles = singles.stream().filter(id -> !whole.contains(Group.of(id))).collect(Collectors.toUnmodifiableSet());
    }

    public boolean contains(WeightId id) {
        return groups.contains(Group.of(id)) || singles.contains(id);
    }

    public boolean contains(int layer, boolean biases) {
        return groups.contains(new Group(layer, biases));
    }

    /** Freezes the weight if it was not, else lets it go. */
    public Frozen toggled(Network network, WeightId id) {
        Group group = Group.of(id);
        List<WeightId> members = members(network, group);
        Set<WeightId> changed = new HashSet<>(singles);
        if (groups.contains(group)) {
            changed.addAll(members);
        }
        if (!changed.remove(id)) {
            changed.add(id);
        }
        boolean whole = changed.containsAll(members);
        if (whole) {
            members.forEach(changed::remove);
        }
        return new Frozen(changed(group, whole), changed);
    }

    /** Freezes or lets go all weights, or all biases, of a layer. */
    public Frozen with(int layer, boolean biases, boolean frozen) {
        Group group = new Group(layer, biases);
        Set<WeightId> others = new HashSet<>(singles);
        others.removeIf(id -> Group.of(id).equals(group));
        return new Frozen(changed(group, frozen), others);
    }

    private Set<Group> changed(Group group, boolean frozen) {
        Set<Group> changed = new HashSet<>(groups);
        if (frozen) {
            changed.add(group);
        } else {
            changed.remove(group);
        }
        return changed;
    }

    private static List<WeightId> members(Network network, Group group) {
        return network.weightIds(group.layer()).stream()
                .filter(id -> id.isBias() == group.biases())
                .toList();
    }

    /** The stretches [from, to) of a buffer of {@code length} numbers that may move, as from, to, from, to, … */
    int[] movable(int layer, boolean biases, int columns, int length) {
        if (contains(layer, biases)) {
            return new int[0];
        }
        boolean[] movable = new boolean[length + 2];
        Arrays.fill(movable, 1, length + 1, true);
        for (WeightId id : singles) {
            if (Group.of(id).equals(new Group(layer, biases))) {
                movable[1 + (biases ? id.neuron() : id.neuron() * columns + id.input())] = false;
            }
        }
        return IntStream.range(0, length + 1)
                .filter(i -> movable[i] != movable[i + 1])
                .toArray();
    }
}
