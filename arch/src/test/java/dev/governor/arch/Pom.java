package dev.governor.arch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What a `pom.xml` says of our modules.
///
/// @param modules those that it builds
/// @param dependencies on modules of ours, its own only
record Pom(List<String> modules, List<Dependency> dependencies) {

  private static final String GROUP = "dev.governor";
  private static final String PREFIX = "governor-";

  record Dependency(String module, String scope) {}

  static Pom ofTheProject() throws IOException {
    return read(Files.readString(ModuleTable.CHECKOUT.resolve("pom.xml")));
  }

  static Pom ofModule(String module) throws IOException {
    Path file = ModuleTable.CHECKOUT.resolve(module).resolve("pom.xml");
    return read(Files.readString(file));
  }

  static Pom read(String xml) {
    Element project = parse(xml);
    List<String> modules = new ArrayList<>();
    children(project, "modules")
        .forEach(list ->
            children(list, "module").forEach(module -> modules.add(module.getTextContent())));
    List<Dependency> dependencies = new ArrayList<>();
    for (Element list : children(project, "dependencies")) {
      for (Element dependency : children(list, "dependency")) {
        if (text(dependency, "groupId", "").equals(GROUP)) {
          dependencies.add(
              new Dependency(
                  text(dependency, "artifactId", "").substring(PREFIX.length()),
                  text(dependency, "scope", "compile")));
        }
      }
    }
    return new Pom(modules, dependencies);
  }

  Set<String> inScope(String scope) {
    Set<String> names = new TreeSet<>();
    for (Dependency dependency : dependencies) {
      if (dependency.scope().equals(scope)) {
        names.add(dependency.module());
      }
    }
    return names;
  }

  private static Element parse(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Element parent, String name, String absent) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? absent : found.getFirst().getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
