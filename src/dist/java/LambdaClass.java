import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class that stands for one lambda: what it captured in fields, and a method that hands these and its arguments on. */
final class LambdaClass {
    private static final String KEPT = "ONLY";

    private final String name;
    private final String host;
    private final String called;
    private final Type made;
    private final Type[] captured;
    private final Type erased;
    private final Handle body;
    private final Type exact;

    /**
     * @param host of the nest it belongs to
     * @param called the interface's method
     * @param type what is captured, and the interface
     * @param arguments as LambdaMetafactory takes them: the method's type, what it comes to, and the type it is called with
     */
    LambdaClass(String name, String host, String called, String type, Object... arguments) {
        this.name = name;
        this.host = host;
        this.called = called;
        made = Type.getReturnType(type);
        captured = Type.getArgumentTypes(type);
        erased = (Type) arguments[0];
        body = (Handle) arguments[1];
        exact = (Type) arguments[2];
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(
                Opcodes.V17, access, name, null, "java/lang/Object", new String[] {made.getInternalName()});
        writer.visitNestHost(host);
        for (int i = 0; i < captured.length; i++) {
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null);
        }
        constructor(writer);
        if (captured.length == 0) {
            keep(writer);
        }
        get(writer);
        call(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private String constructorType() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private void constructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructorType(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int place = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), place);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, captured[i].getDescriptor());
            place += captured[i].getSize();
        }
        end(code, Type.VOID_TYPE);
    }

    /** One that captures nothing is the same each time. */
    private void keep(ClassWriter writer) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, KEPT, made.getDescriptor(), null, null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        create(code);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, KEPT, made.getDescriptor());
        end(code, Type.VOID_TYPE);
    }

    private void create(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int place = 0;
        for (Type type : captured) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), place);
            place += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructorType(), false);
    }

    private void get(ClassWriter writer) {
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_STATIC, "get", Type.getMethodDescriptor(made, captured), null, null);
        code.visitCode();
        if (captured.length == 0) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, KEPT, made.getDescriptor());
        } else {
            create(code);
        }
        end(code, made);
    }

    private void call(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, called, erased.getDescriptor(), null, null);
        code.visitCode();
        if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        Type[] wanted = wanted();
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, captured[i].getDescriptor());
        }
        int place = 1;
        for (int i = 0; i < erased.getArgumentTypes().length; i++) {
            Type given = erased.getArgumentTypes()[i];
            code.visitVarInsn(given.getOpcode(Opcodes.ILOAD), place);
            place += given.getSize();
            Type known = exact.getArgumentTypes()[i];
            Adapt.cast(code, given, known);
            Adapt.to(code, known, wanted[captured.length + i]);
        }
        Type result = invoke(code);
        Type known = exact.getReturnType();
        Adapt.to(code, result, known);
        Adapt.to(code, known, erased.getReturnType());
        end(code, erased.getReturnType());
    }

    private boolean hasReceiver() {
        return body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    }

    private Type[] wanted() {
        Type[] arguments = Type.getArgumentTypes(body.getDesc());
        if (!hasReceiver()) {
            return arguments;
        }
        Type[] all = new Type[arguments.length + 1];
        all[0] = Type.getObjectType(body.getOwner());
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    /** Private methods of a nest are called like any other. @return of what type the result is */
    private Type invoke(MethodVisitor code) {
        int instruction =
                switch (body.getTag()) {
                    case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                    case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                    default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
                };
        code.visitMethodInsn(instruction, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        boolean created = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        return created ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    }

    private static void end(MethodVisitor code, Type result) {
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
