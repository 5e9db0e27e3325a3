import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import uk.co.smartdcc.boxed.xmldsig.ResultCode;
import uk.co.smartdcc.boxed.xmldsig.Sign;
import uk.co.smartdcc.boxed.xmldsig.Validate;

/**
 * The DCC's signing tool as one process that takes all documents, for it takes a second to begin. Calls what its own `main` calls, each
 * with arguments, input, output and exit code of its own. Prints its port; ends when its standard input does, and where the tool itself
 * ends the process: at a document that is not well formed.
 *
 * <p>A connection is one call. In: the arguments that java would be given, as far as the class that is meant and what comes after it, with
 * a NUL after each and one more at the end; the input's length in decimal and a NUL; the input. Out: exit code, a blank, the length of the
 * output, a line feed; the output; what was said on standard error.
 */
public final class SigningServer {
  public static void main(String[] arguments) throws Exception {
    PrintStream console = System.out;
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    InputStream lifeline = System.in;
    Thread end = new Thread(() -> endWith(lifeline));
    end.setDaemon(true);
    end.start();
    console.println(server.getLocalPort());
    while (true) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException gone) {
        // whoever asked is gone
      }
    }
  }

  private static void endWith(InputStream lifeline) {
    try {
      lifeline.readAllBytes();
    } catch (IOException gone) {
      // as at its end
    }
    Runtime.getRuntime().halt(0);
  }

  private static void answer(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    Deque<String> words = new ArrayDeque<>();
    for (String word = word(in); !word.isEmpty(); word = word(in)) words.add(word);
    byte[] document = in.readNBytes(Integer.parseInt(word(in)));
    String tool = words.remove();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    System.setIn(new ByteArrayInputStream(document));
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
    int code;
    try {
      code = call(tool, words.toArray(String[]::new)).value();
    } catch (RuntimeException uncaught) {
      uncaught.printStackTrace();
      code = 1;
    }
    System.out.flush();
    System.err.flush();
    OutputStream back = socket.getOutputStream();
    back.write((code + " " + out.size() + "\n").getBytes(StandardCharsets.US_ASCII));
    out.writeTo(back);
    error.writeTo(back);
    back.flush();
  }

  private static ResultCode call(String tool, String[] arguments) {
    switch (tool) {
      case "uk.co.smartdcc.boxed.xmldsig.Sign":
        return Sign.main_aux(arguments);
      case "uk.co.smartdcc.boxed.xmldsig.Validate":
        return Validate.main_aux(arguments);
      default:
        throw new IllegalArgumentException("no tool " + tool + " " + Arrays.toString(arguments));
    }
  }

  private static String word(DataInputStream in) throws IOException {
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    for (int octet = in.readUnsignedByte(); octet != 0; octet = in.readUnsignedByte()) word.write(octet);
    return word.toString(StandardCharsets.UTF_8);
  }
}
