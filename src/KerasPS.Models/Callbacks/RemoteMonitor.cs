using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace KerasPS.Callbacks;

/// <summary>Sends the figures of each epoch to a web server.</summary>
[KerasObject("RemoteMonitor")]
public sealed class RemoteMonitor : Callback
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>The server.</summary>
    [Option(Position = 0, Help = "The server.")]
    public string Root { get; init; } = "http://localhost:9000";

    /// <summary>The path on the server.</summary>
    [Option(Help = "The path on the server.")]
    public string Path { get; init; } = "/publish/epoch/end/";

    /// <summary>The form field that holds the figures.</summary>
    [Option(Help = "The form field that holds the figures as JSON.")]
    public string Field { get; init; } = "data";

    /// <summary>Further headers of the request.</summary>
    [Option(InputOnly = true, Help = "Further headers of the request.")]
    public IDictionary? Headers { get; init; }

    /// <summary>Whether the figures are the request's body rather than a form field.</summary>
    [Option(Help = "Whether the figures are the request's JSON body rather than a form field.")]
    public bool SendAsJson { get; init; }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        var data = new JsonObject { ["epoch"] = epoch };
        foreach (var name in logs.Names)
            // JSON has no number for NaN.
            data[name] = double.IsFinite(logs[name]) ? logs[name] : logs[name].ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + Path)
        {
            Content = SendAsJson
                ? new StringContent(data.ToJsonString(), Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([KeyValuePair.Create(Field, data.ToJsonString())]),
        };
        foreach (DictionaryEntry header in Headers ?? new Hashtable())
            request.Headers.TryAddWithoutValidation(header.Key.ToString()!, header.Value?.ToString());
        try
        {
            using var response = Client.Send(request);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // Training goes on without the server.
            Say($"Warning: could not reach RemoteMonitor root server at {Root}");
        }
    }
}
