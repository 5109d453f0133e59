package io.portreeve.rules.debugportenabled;

/** What looks into a running process from afar. */
enum Debugger {
    JDWP(
            "the Java debugger (JDWP)",
            Powers.RUN_CODE,
            "leave the agent out, or write address=127.0.0.1:PORT" + Powers.FORWARD),
    JMX(
            "JMX without authentication",
            "read and change the process, and often run code in it",
            "leave out authenticate=false, or write -Dcom.sun.management.jmxremote.host=127.0.0.1" + Powers.FORWARD),
    NODE(
            "the Node.js inspector",
            Powers.RUN_CODE,
            "leave the flag out, or leave its host at 127.0.0.1" + Powers.FORWARD),
    DELVE(
            "the Go debugger Delve",
            Powers.RUN_CODE,
            "run the program itself, or write --listen=127.0.0.1:PORT" + Powers.FORWARD),
    PPROF(
            "Go's profiler (pprof)",
            "read its memory and arguments and slow it down",
            "switch it off, or let it listen on 127.0.0.1" + Powers.FORWARD),
    PYTHON(
            "the Python debugger",
            Powers.RUN_CODE,
            "run the program itself, or write --listen 127.0.0.1:PORT" + Powers.FORWARD),
    WERKZEUG(
            "the debugger of Werkzeug (Flask's own server)",
            Powers.RUN_CODE,
            "switch debug mode off and serve with a production server such as gunicorn"),
    NATIVE("a debug server", Powers.RUN_CODE, "run the program itself, or let it listen on 127.0.0.1" + Powers.FORWARD),
    RUBY(
            "the Ruby debugger",
            Powers.RUN_CODE,
            "run the program itself, or leave its host at 127.0.0.1" + Powers.FORWARD),
    DOTNET("a .NET debugger", Powers.RUN_CODE, "run the program itself, and start the debugger with kubectl exec"),
    DOTNET_MONITOR(
            "dotnet-monitor without authentication",
            "take dumps and traces of the process",
            "leave out --no-auth, or let it listen on 127.0.0.1" + Powers.FORWARD),
    PHP_PROXY("a proxy to PHP debuggers", Powers.RUN_CODE, "let it listen on 127.0.0.1" + Powers.FORWARD),
    BROWSER(
            "the browser's remote debugging",
            "steer the browser and read what it is logged in to",
            "leave its address at 127.0.0.1, and let its client run in the same pod");

    private final String what;
    private final String power;
    private final String instead;

    Debugger(String what, String power, String instead) {
        this.what = what;
        this.power = power;
        this.instead = instead;
    }

    /** What it is: {@code the Java debugger (JDWP)}. */
    String what() {
        return what;
    }

    /** What whoever reaches it can do. */
    String power() {
        return power;
    }

    /** What to do instead, for the fix. */
    String instead() {
        return instead;
    }

    /** Wordings that several share. */
    private static final class Powers {
        static final String RUN_CODE = "run code in the process";
        static final String FORWARD = " and reach it with kubectl port-forward";
    }
}
