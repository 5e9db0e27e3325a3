import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/**
 * The verdicts of the JDK's own validator (Xerces). Argument: the schema's entry file. Standard input: documents, each after its length
 * as four octets, big-endian. Standard output: a line for each, "valid", or "invalid" and why.
 */
public final class XercesVerdicts {
  public static void main(String[] arguments) throws Exception {
    Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new File(arguments[0]));
    Validator validator = schema.newValidator();
    DataInputStream in = new DataInputStream(System.in);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try {
      while (true) out.println(verdict(validator, in.readNBytes(in.readInt())));
    } catch (EOFException end) {
      out.flush();
    }
  }

  private static String verdict(Validator validator, byte[] document) throws Exception {
    validator.reset();
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(document)));
      return "valid";
    } catch (SAXException refused) {
      return "invalid " + refused.getMessage().replace('\n', ' ');
    }
  }
}
