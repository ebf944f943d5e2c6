import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How records are compared, by a method that compares one component after the other, as java.lang.runtime.ObjectMethods says. */
final class RecordMethod {
    private static final String OBJECTS = "java/util/Objects";

    private final String name;
    private final String type;
    private final boolean compares;
    private final String owner;
    private final Handle[] components;

    private RecordMethod(String name, String type, boolean compares, Object... arguments) {
        this.name = name;
        this.type = type;
        this.compares = compares;
        owner = ((Type) arguments[0]).getInternalName();
        components = new Handle[arguments.length - 2];
        System.arraycopy(arguments, 2, components, 0, components.length);
    }

    /** @param called the record's method */
    static boolean writes(String called, Handle how) {
        return how.getOwner().equals("java/lang/runtime/ObjectMethods")
                && (called.equals("equals") || called.equals("hashCode"));
    }

    /** @param arguments as ObjectMethods takes them: the record, the names, and how each component is read */
    static RecordMethod of(String called, String type, int number, Object... arguments) {
        return new RecordMethod(called + "$$" + number, type, called.equals("equals"), arguments);
    }

    String name() {
        return name;
    }

    void write(ClassVisitor to) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = to.visitMethod(access, name, type, null, null);
        code.visitCode();
        if (compares) {
            compare(code);
        } else {
            hash(code);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void compare(MethodVisitor code) {
        Label same = new Label();
        Label different = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        for (Handle component : components) {
            read(code, 0, component);
            read(code, 1, component);
            jumpUnlessEqual(code, Type.getType(component.getDesc()), different);
        }
        code.visitLabel(same);
        answer(code, Opcodes.ICONST_1);
        code.visitLabel(different);
        answer(code, Opcodes.ICONST_0);
    }

    private void read(MethodVisitor code, int variable, Handle component) {
        code.visitVarInsn(Opcodes.ALOAD, variable);
        if (variable > 0) {
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        }
        code.visitFieldInsn(Opcodes.GETFIELD, owner, component.getName(), component.getDesc());
    }

    private static void jumpUnlessEqual(MethodVisitor code, Type type, Label different) {
        switch (type.getSort()) {
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, different);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                String d = type.getDescriptor();
                code.visitMethodInsn(Opcodes.INVOKESTATIC, Adapt.box(type), "compare", "(" + d + d + ")I", false);
                code.visitJumpInsn(Opcodes.IFNE, different);
            }
            case Type.ARRAY, Type.OBJECT -> {
                String objects = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "equals", objects, false);
                code.visitJumpInsn(Opcodes.IFEQ, different);
            }
            default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
        }
    }

    private static void answer(MethodVisitor code, int constant) {
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(constant);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void hash(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            read(code, 0, component);
            Type read = Type.getType(component.getDesc());
            boolean plain = read.getSort() < Type.ARRAY;
            String of = plain ? read.getDescriptor() : "Ljava/lang/Object;";
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, plain ? Adapt.box(read) : OBJECTS, "hashCode", "(" + of + ")I", false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }
}
