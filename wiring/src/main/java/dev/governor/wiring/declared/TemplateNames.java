package dev.governor.wiring.declared;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a template asks for.
///
/// @param topLevel its variables; none if it has sections, where what is asked for depends on the
///   item
/// @param hasLooseBraces whether there is a `{{` in its plain text: a tag that was never closed
record TemplateNames(Set<String> topLevel, boolean hasSections, boolean hasLooseBraces) {

  static TemplateNames of(Template template) {
    Reader reader = new Reader();
    template.visit(reader);
    return new TemplateNames(
        reader.sections ? Set.of() : Set.copyOf(reader.names), reader.sections, reader.looseBraces);
  }

  private static final class Reader implements Mustache.Visitor {
    private final Set<String> names = new LinkedHashSet<>();
    private boolean sections;
    private boolean looseBraces;

    @Override
    public void visitText(String text) {
      looseBraces |= text.contains("{{");
    }

    @Override
    public void visitVariable(String name) {
      if (!name.equals(".") && !name.equals("this")) {
        names.add(name);
      }
    }

    @Override
    public boolean visitInclude(String name) {
      throw new UnsupportedOperationException("includes");
    }

    @Override
    public boolean visitSection(String name) {
      sections = true;
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      sections = true;
      return true;
    }
  }
}
