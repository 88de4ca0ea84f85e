package dev.governor.bench.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;

/// Charts, written as SVG.
public final class Picture {

  private static final int WIDTH = 1_000;
  private static final int HEIGHT = 420;
  private static final int TILT = 20;

  /// The first is what the picture is about; the others stand beside it.
  private static final Color[] COLOURS = {
    new Color(0x1b6ca8),
    new Color(0xb8c4ce),
    new Color(0x98a6b3),
    new Color(0x7c8b99),
    new Color(0x5f6f7e)
  };

  private Picture() {}

  /// Bars in groups.
  ///
  /// @param groups their names, from left to right
  /// @param series a height for each of the groups, by name
  public static void bars(
      Path file, String title, List<String> groups, Map<String, List<Double>> series)
      throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title).build();
    series.forEach((name, heights) -> chart.addSeries(name, groups, heights));
    chart.getStyler().setXAxisLabelRotation(TILT).setPlotGridVerticalLinesVisible(false);
    write(chart, file);
  }

  /// A line through points; the one axis is logarithmic, the other begins with 0.
  public static void line(Path file, String title, String across, List<Double> xs, List<Double> ys)
      throws IOException {
    XYChart chart =
        new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle(across).build();
    chart.addSeries(title, xs, ys);
    chart.getStyler().setXAxisLogarithmic(true).setYAxisMin(0.0);
    write(chart, file);
  }

  private static void write(Chart<?, ?> chart, Path file) throws IOException {
    Styler styler = chart.getStyler();
    styler.setSeriesColors(COLOURS);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setPrecision(1);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
    chart.paint(graphics, WIDTH, HEIGHT);
    try (Writer writer = Files.newBufferedWriter(file)) {
      graphics.stream(writer, true);
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK makes no XML document", e);
    }
  }
}
