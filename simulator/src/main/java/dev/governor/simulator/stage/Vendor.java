package dev.governor.simulator.stage;

import dev.governor.simulator.http.Response;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/// How a vendor is spoken to and says things, over all its addresses.
public interface Vendor {

  /// The key that came with a request.
  ///
  /// @throws TroubleException if the request's headers are not such as the vendor takes
  Optional<String> key(HttpHeaders headers);

  /// What is said where no key came, or a wrong one.
  Trouble noKey(Optional<String> key);

  /// @param requestId the vendor's name for the request
  Response refuse(Trouble trouble, String requestId);

  /// Tells how limits stand.
  void tell(HttpHeaders headers, List<Gauge> gauges);

  /// The header with the vendor's name for the request.
  String requestIdHeader();
}
