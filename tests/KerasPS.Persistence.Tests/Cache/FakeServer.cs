using System.Net;

namespace KerasPS.Tests;

/// <summary>Stands in for the official servers: knows some files, counts what it is asked, and can break off.</summary>
internal sealed class FakeServer : HttpMessageHandler
{
    public Dictionary<string, byte[]> Files { get; } = [];

    public List<string> Asked { get; } = [];

    /// <summary>Whether answers end after half of their bytes.</summary>
    public bool BreaksOff { get; set; }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.ToString();
        Asked.Add(address);
        if (!Files.TryGetValue(address, out var bytes)) return new(HttpStatusCode.NotFound);
        return new(HttpStatusCode.OK) { Content = BreaksOff ? new StreamContent(new BrokenStream(bytes)) : new ByteArrayContent(bytes) };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes, 0, bytes.Length / 2)
    {
        public override int Read(Span<byte> buffer) => Position < Length ? base.Read(buffer) : throw new IOException("The connection was closed.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
