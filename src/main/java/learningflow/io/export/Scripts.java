package learningflow.io.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import learningflow.io.AtomicFile;
import learningflow.io.script.NumpyScript;
import learningflow.io.script.TorchScript;

/** The last update of a job as a Python program. */
final class Scripts {
    private Scripts() {}

    static void numpy(Job job) throws IOException {
        Made made = last(job);
        write(job, "-numpy.py", NumpyScript.of(made.title(), made.setup(), made.trace()));
    }

    static void pytorch(Job job) throws IOException {
        Made made = last(job);
        write(job, "-pytorch.py", TorchScript.of(made.title(), made.setup(), made.trace()));
    }

    private static Made last(Job job) {
        Made made = null;
        int count = job.updates().count();
        int done = 0;
        for (Iterator<Made> all = job.updates().stream().iterator(); all.hasNext(); done++) {
            job.progress().checked((double) done / count);
            made = all.next();
        }
        return made;
    }

    private static void write(Job job, String end, String script) throws IOException {
        AtomicFile.write(job.file(end), script.getBytes(StandardCharsets.UTF_8));
        job.progress().checked(1);
    }
}
