import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes ordinary classes of lambdas, and ordinary methods of strings put together and records compared, as compilers did before
 * Java 8. Java makes them while the program runs, each when it is first come to, which takes a tenth of the start; classes lie
 * ready in the archive.
 */
final class Lambdas {
    /** Whose private members the classes of the same nest may use. */
    private static final int NESTS_SINCE = Opcodes.V11;

    private final Path folder;
    /** By the host of the nest, what was made for it. */
    private final Map<String, Set<String>> made = new HashMap<>();

    private Lambdas(Path folder) {
        this.folder = folder;
    }

    /** All classes in the folder. */
    static void replace(Path folder) throws IOException {
        Lambdas lambdas = new Lambdas(folder);
        for (Path file : Tool.files(folder)) {
            if (file.toString().endsWith(".class") && !file.endsWith("module-info.class")) {
                lambdas.replaceIn(file);
            }
        }
        for (Map.Entry<String, Set<String>> nest : lambdas.made.entrySet()) {
            lambdas.welcome(folder.resolve(nest.getKey() + ".class"), nest.getValue());
        }
    }

    private void replaceIn(Path file) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        if (reader.readUnsignedShort(6) >= NESTS_SINCE) {
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            Replacing replacing = new Replacing(writer);
            reader.accept(replacing, 0);
            if (replacing.count > 0) {
                Files.write(file, writer.toByteArray());
            }
        }
    }

    /** The host names its members. */
    private void welcome(Path host, Set<String> members) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(host));
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        members.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        Files.write(host, writer.toByteArray());
    }

    /** One class. */
    private final class Replacing extends ClassVisitor {
        private final List<Consumer<ClassVisitor>> methods = new ArrayList<>();
        private String name;
        private String host;
        private boolean isInterface;
        private int count;

        Replacing(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String named, String signature, String above, String[] interfaces) {
            name = named;
            host = named;
            isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            super.visit(version, access, named, signature, above, interfaces);
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost;
            super.visitNestHost(nestHost);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(
                    Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle how, Object... arguments) {
                    if (how.getName().equals("metafactory") && how.getOwner().endsWith("/LambdaMetafactory")) {
                        String lambda = name + "$$" + count++;
                        write(new LambdaClass(lambda, host, called, type, arguments));
                        visitMethodInsn(Opcodes.INVOKESTATIC, lambda, "get", type, false);
                    } else if (how.getName().equals("makeConcatWithConstants")) {
                        Joining joining = new Joining("join$$" + count++, type, arguments);
                        methods.add(joining::write);
                        visitMethodInsn(Opcodes.INVOKESTATIC, name, joining.name(), type, isInterface);
                    } else if (RecordMethod.writes(called, how)) {
                        RecordMethod method = RecordMethod.of(called, type, count++, arguments);
                        methods.add(method::write);
                        visitMethodInsn(Opcodes.INVOKESTATIC, name, method.name(), type, isInterface);
                    } else {
                        super.visitInvokeDynamicInsn(called, type, how, arguments);
                    }
                }
            };
        }

        private void write(LambdaClass lambda) {
            made.computeIfAbsent(host, key -> new TreeSet<>()).add(lambda.name());
            try {
                Files.write(folder.resolve(lambda.name() + ".class"), lambda.bytes());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void visitEnd() {
            methods.forEach(method -> method.accept(cv));
            super.visitEnd();
        }
    }

    /** A string put together. @param arguments where a 1 stands for the next value, a 2 for the next constant */
    private record Joining(String name, String type, Object[] arguments) {
        private static final String BUILDER = "java/lang/StringBuilder";

        void write(ClassVisitor to) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor method = to.visitMethod(access, name, type, null, null);
            method.visitCode();
            method.visitTypeInsn(Opcodes.NEW, BUILDER);
            method.visitInsn(Opcodes.DUP);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
            Type[] values = Type.getArgumentTypes(type);
            StringBuilder plain = new StringBuilder();
            int value = 0;
            int constant = 1;
            int place = 0;
            for (char letter : ((String) arguments[0]).toCharArray()) {
                if (letter == 1) {
                    appendPlain(method, plain);
                    method.visitVarInsn(values[value].getOpcode(Opcodes.ILOAD), place);
                    append(method, appended(values[value]));
                    place += values[value++].getSize();
                } else if (letter == 2) {
                    plain.append(arguments[constant++]);
                } else {
                    plain.append(letter);
                }
            }
            appendPlain(method, plain);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
            method.visitInsn(Opcodes.ARETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        private static void appendPlain(MethodVisitor method, StringBuilder plain) {
            if (plain.length() > 0) {
                method.visitLdcInsn(plain.toString());
                append(method, "Ljava/lang/String;");
                plain.setLength(0);
            }
        }

        private static void append(MethodVisitor method, String type) {
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")Ljava/lang/StringBuilder;", false);
        }

        private static String appended(Type type) {
            if (type.getSort() == Type.BYTE || type.getSort() == Type.SHORT) {
                return "I";
            }
            boolean plain = type.getSort() < Type.ARRAY || type.getClassName().equals("java.lang.String");
            return plain ? type.getDescriptor() : "Ljava/lang/Object;";
        }
    }
}
