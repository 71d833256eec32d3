using System.Security.Cryptography;
using System.Text;
using Abtamim.Domain.Understanding.Proposals;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>Answers to questions that were asked before, word for word. Keys are digests: no message is kept in it.</summary>
internal sealed class AnswerCache(LanguageOptions options) : IDisposable
{
    private readonly MemoryCache _answers = new(Options.Create(new MemoryCacheOptions { SizeLimit = options.CacheSize }));

    public static string KeyOf(string question) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(question)));

    public Proposal? Find(string key) => _answers.Get<Proposal>(key);

    public void Keep(string key, Proposal proposal) =>
        _answers.Set(key, proposal, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = options.CacheFor });

    public void Dispose() => _answers.Dispose();
}
