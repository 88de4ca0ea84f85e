package dev.governor.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.governor.arch.ModuleTable.Row;
import java.util.List;

/// A class belongs to one module of the table, and depends only on what that module may use.
final class UseOnlyBelow extends ArchCondition<JavaClass> {

  private final String root;
  private final ModuleTable table;

  UseOnlyBelow(String root, ModuleTable table) {
    super("use only what the table of modules says");
    this.root = root;
    this.table = table;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    List<String> modules = table.moduleOf(root, type.getPackageName());
    if (modules.size() != 1) {
      violated(type, type.getName() + " belongs to no module of the table", events);
      return;
    }
    String module = modules.getFirst();
    Row row = table.rows().get(module);
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String used = dependency.getTargetClass().getPackageName();
      for (String target : table.moduleOf(root, used)) {
        if (!target.equals(module) && (row == null || !row.uses().contains(target))) {
          String sentence = module + " may not use " + target + ": " + dependency.getDescription();
          violated(type, sentence, events);
        }
      }
    }
  }

  private static void violated(JavaClass type, String sentence, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(type, sentence));
  }
}
