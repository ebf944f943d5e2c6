import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns the value on top of the stack into what is wanted there, as a lambda's method does with its arguments and result. */
final class Adapt {
    private static final Map<Integer, String> BOXES = Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.CHAR, "java/lang/Character",
            Type.BYTE, "java/lang/Byte",
            Type.SHORT, "java/lang/Short",
            Type.INT, "java/lang/Integer",
            Type.FLOAT, "java/lang/Float",
            Type.LONG, "java/lang/Long",
            Type.DOUBLE, "java/lang/Double");

    /** In the order of widening. */
    private static final int[][] WIDENING = {
        {Opcodes.NOP, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D},
        {Opcodes.NOP, Opcodes.NOP, Opcodes.L2F, Opcodes.L2D},
        {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.F2D},
        {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.NOP}
    };

    private Adapt() {}

    /** The class that holds one value of a primitive type. */
    static String box(Type primitive) {
        return BOXES.get(primitive.getSort());
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    static void to(MethodVisitor code, Type from, Type to) {
        if (to.equals(Type.VOID_TYPE)) {
            if (!from.equals(Type.VOID_TYPE)) {
                code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else if (isPrimitive(from) && isPrimitive(to)) {
            code.visitInsn(WIDENING[rank(from)][rank(to)]);
        } else if (isPrimitive(from)) {
            String box = box(from);
            String type = "(" + from.getDescriptor() + ")L" + box + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", type, false);
        } else if (isPrimitive(to)) {
            unbox(code, from, to);
        } else {
            cast(code, from, to);
        }
    }

    /** What is declared as something more general. */
    static void cast(MethodVisitor code, Type from, Type to) {
        if (!isPrimitive(to) && !to.equals(from) && !to.getClassName().equals("java.lang.Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    /** A box may be of a smaller number than the one wanted. */
    private static void unbox(MethodVisitor code, Type from, Type to) {
        Type inside = BOXES.entrySet().stream()
                .filter(box -> box.getValue().equals(from.getInternalName()))
                .map(box -> primitive(box.getKey()))
                .findFirst()
                .orElse(to);
        String box = box(inside);
        cast(code, from, Type.getObjectType(box));
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, box, inside.getClassName() + "Value", "()" + inside.getDescriptor(), false);
        to(code, inside, to);
    }

    private static Type primitive(int sort) {
        return Type.getType(String.valueOf("VZCBSIFJD".charAt(sort)));
    }

    private static int rank(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> 1;
            case Type.FLOAT -> 2;
            case Type.DOUBLE -> 3;
            default -> 0;
        };
    }
}
